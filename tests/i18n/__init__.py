"""Tests of riskmodel/i18n."""
