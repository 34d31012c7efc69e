package dev.runway.testkit.store;

class MemoryStoreTest extends StoreContract {

    private final Store store = MemoryStore.empty();

    @Override
    public Store store() {
        return store;
    }
}
