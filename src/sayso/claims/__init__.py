"""Claims: how many people really say this?"""
