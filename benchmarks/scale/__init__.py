"""A million generated claims with a known truth, reconciled and held against it."""
