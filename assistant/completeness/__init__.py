"""What has to be told with a claim, so that what the visitor takes away is whole."""
