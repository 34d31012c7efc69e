package dev.runway.conversations.intake;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Where the standing messages of requests are kept; every query takes the office. */
public interface RequestPostRecords extends Repository<RequestPost, Long> {

    RequestPost save(RequestPost post);

    List<RequestPost> findByOfficeAndRequestOrderById(long office, long request);
}
