"""Tests of riskmodel/storage."""
