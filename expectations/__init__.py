"""Whether a warehouse can be true: suites that judge finished tables, and publish or refuse them."""
