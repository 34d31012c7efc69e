package dev.runway.teams.receive;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Where this JVM goes: every HTTP client in it (the JDK's, and the one that botbuilder uses) asks for the way before it connects.
 * For one test at a time.
 */
final class Outgoing extends ProxySelector implements AutoCloseable {

    private final ProxySelector usual = ProxySelector.getDefault();
    private final List<URI> gone = new CopyOnWriteArrayList<>();

    Outgoing() {
        ProxySelector.setDefault(this);
    }

    /** In order. */
    List<URI> gone() {
        return List.copyOf(gone);
    }

    @Override
    public List<Proxy> select(URI uri) {
        gone.add(uri);
        return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        throw new IllegalStateException("There is no proxy that could fail.", failure);
    }

    @Override
    public void close() {
        ProxySelector.setDefault(usual);
    }
}
