package dev.runway.app.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says the one sentence in the stead of a stack trace. */
public final class UnfitSettingsAnalyzer extends AbstractFailureAnalyzer<UnfitSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnfitSettings cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
