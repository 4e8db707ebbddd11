"""Who a source is: names, pronouns and descriptions followed in one document."""
