"""What single pages show besides the assessment: pure results made of the tables and the assessed accounts."""
