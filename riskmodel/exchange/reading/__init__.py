"""Reading Excel files of others: bounded, and nothing in them is ever run or followed."""
