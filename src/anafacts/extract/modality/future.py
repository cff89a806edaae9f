"""What lies after the publication is still to come, whatever the tense that it is told in."""

from anafacts.model import SETTLED, DateInterval, Modality, Period


def to_come(mood: Modality, period: Period, published: DateInterval | None) -> Modality:
    """Return planned for what is told as a fact of days after the publication, else the mood."""
    interval = period.interval
    later = interval is not None and published is not None and interval.start >= published.end
    return Modality.PLANNED if later and mood in SETTLED else mood
