"""What editors do beside building: explain a status."""
