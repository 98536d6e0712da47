"""YAML files to domain models, with every problem at its place and in Chinese."""
