package coaching.edge;

import coaching.edge.address.Addresses;

/// The addresses of a service that the edge treats in a way of their own; all others are limited the most.
///
/// @param forms where forms are taken from people and clients who are not known yet
/// @param large where large bodies are taken
/// @param pages where a query is the page's own matter: the service reads none there, and one that cannot be decoded is no
///     reason to show nothing
/// @param always what is answered however much there is to do
public record EdgeAddresses(Addresses forms, Addresses large, Addresses pages, Addresses always) {}
