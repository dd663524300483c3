"""Says which folders are packages; everything else about the project is in pyproject.toml."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["eventmate", "eventmate.*"]), "eventmate_resources"],
    package_dir={"eventmate_resources": "resources"},
)
