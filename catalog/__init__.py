"""The risk factors, measures, law and sources: data with a schema. Knows nothing of riskmodel."""
