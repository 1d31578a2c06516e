"""Results as bytes: workbooks, tables and documents that leave the dashboard."""
