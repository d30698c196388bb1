"""The built sites under the eyes of independent tools: `make audit`."""
