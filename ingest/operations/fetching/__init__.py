"""Downloads of documents: politely, never from inside the network, and nothing that was complete is lost."""
