package dev.runway.conversations.intake;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Where the project office's channels for requests are kept; every query takes the office. */
public interface RequestChannelRecords extends Repository<RequestChannel, Long> {

    RequestChannel save(RequestChannel channel);

    void delete(RequestChannel channel);

    List<RequestChannel> findByOfficeOrderById(long office);
}
