package dev.runway.conversations.digest;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Where chosen channels are kept; every query takes the office. */
public interface ChannelRecords extends Repository<DigestChannel, Long> {

    DigestChannel save(DigestChannel channel);

    void delete(DigestChannel channel);

    List<DigestChannel> findByOfficeOrderById(long office);
}
