"""An English question in Chinese: names, figures and terms by rule, the rest by the model."""
