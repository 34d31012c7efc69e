package dev.runway.conversations.digest;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Where posted digests are kept; every query takes the office. */
public interface PostRecords extends Repository<DigestPost, Long> {

    DigestPost save(DigestPost post);

    List<DigestPost> findByOfficeAndRoundOrderById(long office, long round);
}
