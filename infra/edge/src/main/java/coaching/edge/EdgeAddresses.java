package coaching.edge;

import coaching.edge.address.Addresses;

/// The addresses of a service that the edge treats in a way of their own; all others are limited the most.
///
/// @param forms where forms are taken from people and clients who are not known yet
/// @param large where large bodies are taken
/// @param always what is answered however much there is to do
public record EdgeAddresses(Addresses forms, Addresses large, Addresses always) {}
