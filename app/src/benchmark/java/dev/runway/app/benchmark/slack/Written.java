package dev.runway.app.benchmark.slack;

/** Bodies as Slack writes them, with marks where they differ from event to event. */
final class Written {

    static final String TEAM = "T0ACME";
    static final String BOT_USER = "U0RUNWAY";

    static final String COMMAND = "token=unused&team_id=" + TEAM + "&team_domain=acme&channel_id=D0zUSERz"
            + "&channel_name=directmessage&user_id=zUSERz&user_name=ana.sousa&command=%2Fupdate&text=Payments+Gateway"
            + "&api_app_id=A0RUNWAY001&is_enterprise_install=false"
            + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT0ACME%2F8012345678901%2FxY7sdfKJh2384jkhsdf"
            + "&trigger_id=zNUMBERz.8012345678901.0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    static final String MESSAGE = """
            {"token":"unused","team_id":"T0ACME","context_team_id":"T0ACME","context_enterprise_id":null,\
            "api_app_id":"A0RUNWAY001","event":{"type":"message","user":"zUSERz","ts":"1795687200.zNUMBERz",\
            "client_msg_id":"4a7d0e52-2b1f-4c38-9a55-9b6a1c0f8e21","text":"The vendor is three weeks late, and \
            we are looking for another one","team":"T0ACME","blocks":[{"type":"rich_text","block_id":"Xk2Lm",\
            "elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"The vendor is three weeks late, and \
            we are looking for another one"}]}]}],"channel":"D0zUSERz","event_ts":"1795687200.zNUMBERz",\
            "channel_type":"im"},"type":"event_callback","event_id":"Ev0zNUMBERz","event_time":1795687200,\
            "authorizations":[{"enterprise_id":null,"team_id":"T0ACME","user_id":"U0RUNWAY","is_bot":true,\
            "is_enterprise_install":false}],"is_ext_shared_channel":false,"event_context":"4-eyJldCI6Im1lc3NhZ2UiLCJ0aWQiOiJUMEFDTUUwMDAwMSJ9"}""";

    static final String PRESS = """
            {"type":"block_actions","user":{"id":"zUSERz","username":"ana.sousa","name":"ana.sousa",\
            "team_id":"T0ACME"},"api_app_id":"A0RUNWAY001","token":"unused","container":{"type":"message",\
            "message_ts":"1795687200.001200","channel_id":"D0zUSERz","is_ephemeral":false},\
            "trigger_id":"zNUMBERz.8012345678901.0f1e2d3c4b5a69788796a5b4c3d2e1f0","team":{"id":"T0ACME",\
            "domain":"acme"},"enterprise":null,"is_enterprise_install":false,"channel":{"id":"D0zUSERz",\
            "name":"directmessage"},"message":""" + message() + """
            ,"state":{"values":{}},"response_url":"https://hooks.slack.com/actions/T0ACME/8012345678901/\
            xY7sdfKJh2384jkhsdfKJ","actions":[{"action_id":"dialog","block_id":"b4","text":{"type":"plain_text",\
            "text":"On track","emoji":true},"value":"zVALUEz","type":"button","action_ts":"1795687260.123456"}]}""";

    private Written() {}

    /** A weekly prompt: a greeting, what was said last week, the question, and its buttons. */
    private static String message() {
        return """
                {"user":"U0RUNWAY","type":"message","ts":"1795687200.001200","bot_id":"B0RUNWAY001",\
                "app_id":"A0RUNWAY001","text":"Good morning, Ana. Your weekly update, for Payments Gateway and Ledger Move. \
                The project office and the people who follow them will read it. Payments Gateway was at risk last week. How is it now?",\
                "team":"T0ACME","metadata":{"event_type":"runway_delivery","event_payload":{\
                "delivery":"01a202eb-395b-7000-8d11-53e73d221f84","part":1,"of":1}},"blocks":[""" + String.join(",", blocks()) + "]}";
    }

    private static String[] blocks() {
        return new String[] {
            """
            {"type":"rich_text","block_id":"b1","elements":[{"type":"rich_text_section","elements":[{"type":"text",\
            "text":"Good morning, "},{"type":"user","user_id":"zUSERz"},{"type":"text","text":". Your weekly update, for "},\
            {"type":"text","text":"Payments Gateway","style":{"bold":true}},{"type":"text","text":" and "},{"type":"text",\
            "text":"Ledger Move","style":{"bold":true}},{"type":"text","text":". The project office and the people who \
            follow them will read it."}]}]}""",
            """
            {"type":"rich_text","block_id":"b2","elements":[{"type":"rich_text_section","elements":[{"type":"text",\
            "text":"Last week:"}]},{"type":"rich_text_list","style":"bullet","indent":0,"border":0,"elements":[\
            {"type":"rich_text_section","elements":[{"type":"text","text":"Payments Gateway: at risk"}]}]},\
            {"type":"rich_text_list","style":"bullet","indent":1,"border":0,"elements":[{"type":"rich_text_section",\
            "elements":[{"type":"text","text":"The vendor is three weeks late, and the contract has no penalty"}]},\
            {"type":"rich_text_section","elements":[{"type":"text","text":"Help: a second reader of the contract (I will ask "},\
            {"type":"user","user_id":"U0PERSON0002"},{"type":"text","text":", by 2026-12-04)"}]}]},{"type":"rich_text_list",\
            "style":"bullet","indent":0,"border":0,"elements":[{"type":"rich_text_section","elements":[{"type":"text",\
            "text":"Ledger Move: on track"}]}]}]}""",
            """
            {"type":"rich_text","block_id":"b3","elements":[{"type":"rich_text_section","elements":[{"type":"text",\
            "text":"Payments Gateway was at risk last week. How is it now?"}]}]}""",
            "{\"type\":\"actions\",\"block_id\":\"b4\",\"elements\":["
                    + String.join(
                            ",",
                            button("no-change", "No change"),
                            button("on-track", "On track"),
                            button("at-risk", "At risk"),
                            button("off-track", "Off track"),
                            button(":more", "More"),
                            button(":later", "Later"))
                    + "]}",
            """
            {"type":"context","block_id":"b5","elements":[{"type":"mrkdwn","text":"A number or a word does as well: \
            1 is No change. Say *help* to see what else I can do.","verbatim":true}]}"""
        };
    }

    private static String button(String key, String label) {
        return "{\"type\":\"button\",\"action_id\":\"dialog:" + key + "\",\"text\":{\"type\":\"plain_text\",\"text\":\""
                + label + "\",\"emoji\":true},\"value\":\"01a202eb-395b-7000-8d11-53e73d221f84|payments/now|" + key
                + "\"}";
    }
}
