package dev.runway.app.settings;

import java.util.List;

/**
 * One Microsoft 365 tenant.
 *
 * @param appId the bot's application id, a GUID in lower case
 * @param appPassword the application's client secret
 * @param tenantId whose people it serves, a GUID in lower case
 * @param openIdMetadataUrl where the Bot Connector says with which keys it signs its tokens
 * @param loginUrl where tokens for us are asked for, with a slash at the end
 * @param serviceUrls what may be called besides Teams' own services: on this machine alone, each with a slash at the end
 */
public record TeamsSettings(
        String appId,
        String appPassword,
        String tenantId,
        String openIdMetadataUrl,
        String loginUrl,
        List<String> serviceUrls) {

    public TeamsSettings {
        serviceUrls = List.copyOf(serviceUrls);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Teams, application " + appId + " in tenant " + tenantId;
    }
}
