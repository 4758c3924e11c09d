"""What the stories share: the server under test, and how a refusal looks."""
