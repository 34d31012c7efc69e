// Draws Block Kit as Slack's own clients do, more or less: node draw.mjs light|dark file.json, HTML to standard output.
// The file holds {"blocks": […]} for a message; with a "title" it is a modal.
import { readFileSync } from "node:fs";
import { createElement as element } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Message } from "slack-blocks-to-jsx";

const [theme, file] = process.argv.slice(2);
const what = JSON.parse(readFileSync(file, "utf8"));
const style = readFileSync(new URL("node_modules/slack-blocks-to-jsx/dist/style.css", import.meta.url), "utf8");

// The renderer takes an action's id for the name of a group of radio buttons in the whole page; Slack, in its block alone.
const blocks = what.blocks.map((block) =>
  block.type === "input" ? { ...block, element: { ...block.element, action_id: block.block_id } } : block,
);
const logo =
  "data:image/svg+xml," +
  encodeURIComponent("<svg xmlns='http://www.w3.org/2000/svg'><rect width='100%' height='100%' fill='#2f5d62'/></svg>");
const drawn = element(Message, {
  blocks,
  theme,
  name: "Runway",
  logo,
  time: new Date(0),
  withoutWrapper: Boolean(what.title),
  data: { users: (what.users ?? []).map((user) => ({ id: user, name: user })) },
});
const shown = what.title
  ? element(
      "main",
      { className: "modal" },
      element("h1", null, what.title.text),
      drawn,
      element("footer", null, element("button", null, what.submit.text)),
    )
  : element("main", null, drawn);

// It draws every text input several lines high, and has people press Enter; Slack does neither.
const oneLine = blocks
  .filter((block) => block.element?.type === "plain_text_input" && !block.element.multiline)
  .map((block) => `[id="${block.block_id}"] textarea { height: 38px !important; min-height: 0 !important }`)
  .join("\n");
const page = `
  .slack_blocks_to_jsx__input .flex.gap-1 > p { display: none }
  ${oneLine}
  body { margin: 0; padding: 16px; font: 15px/1.46668 Lato, "Noto Sans", Arial, sans-serif }
  main { max-width: 600px }
  .modal { max-width: 488px; border: 1px solid #8888; border-radius: 8px; padding: 16px 24px }
  h1 { font-size: 22px; margin: 0 0 12px }
  footer { display: flex; justify-content: flex-end; margin-top: 20px }
  footer button { background: #007a5a; color: #fff; border: 0; border-radius: 4px; padding: 8px 12px; font-weight: 700 }
  body.dark { background: #1a1d21; color: #d1d2d3; color-scheme: dark }`;
process.stdout.write(
  `<!doctype html><meta charset="utf-8"><title>${theme}</title><style>${style}${page}</style>` +
    `<body class="${theme}">${renderToStaticMarkup(shown)}`,
);
