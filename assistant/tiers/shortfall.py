"""That an amount is less than the least for which anything is given: 400万元低于500万元. Pure."""

from assistant.reckoning.writing import counted
from assistant.tiers.ladder import Tier
from assistant.tiers.own_amounts import Own


def shortfall(tier: Tier, own: Own) -> str:
    """Empty where it may be as much, or is told but roughly."""
    lows = [one.low for one in tier.ranges if one.low is not None]
    if not lows or own.least != own.most or own.most >= min(lows):
        return ""
    return f"{counted(own.most, own.unit)}低于{counted(min(lows), own.unit)}"
