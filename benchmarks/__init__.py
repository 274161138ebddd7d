"""Figures as ratios, each measured beside a bare counterpart in one run; README.md says how."""
