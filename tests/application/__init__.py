"""Tests of riskmodel/application."""
