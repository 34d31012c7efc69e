// Shows cards with Microsoft's own renderer, looking about as Teams does; loaded into a page after adaptivecards.min.js.
const COLORS = {
  light: { back: "#ffffff", text: "#242424", subtle: "#616161", accent: "#5b5fc7", good: "#237b4b", bad: "#c4314b", line: "#d1d1d1" },
  dark: { back: "#292929", text: "#ffffff", subtle: "#adadad", accent: "#9ea2ff", good: "#92c353", bad: "#e8767e", line: "#5c5c5c" },
};

function hostConfig(theme) {
  const colors = COLORS[theme];
  const both = (color) => ({ default: color, subtle: colors.subtle });
  return new AdaptiveCards.HostConfig({
    fontFamily: "Segoe UI, Noto Sans, DejaVu Sans, Noto Color Emoji, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    containerStyles: {
      default: {
        backgroundColor: colors.back,
        foregroundColors: {
          default: both(colors.text),
          accent: both(colors.accent),
          good: both(colors.good),
          attention: both(colors.bad),
        },
      },
    },
    actions: {
      // It counts those behind the three dots as well, which Teams does not: six in sight is for our own tests to hold.
      maxActions: 25,
      spacing: "default",
      buttonSpacing: 8,
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      showCard: { actionMode: "inline" },
    },
    inputs: { label: { requiredInputs: { weight: "bolder" }, optionalInputs: { weight: "bolder" } } },
    supportsInteractivity: true,
  });
}

function parsed(json, theme) {
  const complaints = [];
  const context = new AdaptiveCards.SerializationContext();
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig(theme);
  card.parse(json, context);
  for (let i = 0; i < context.eventCount; i++) complaints.push(context.getEventAt(i));
  complaints.push(...card.validateProperties().validationEvents);
  return { card, complaints: complaints.map((event) => AdaptiveCards.ValidationEvent[event.event] + ": " + event.message) };
}

const MENTION = /<at>([^<>]*)<\/at>/;

// What markdown or a linkifier makes something of; our own mentions aside.
const MARKUP = /[\\`*_{}[\]<>&~|#@$^\n]|^\s*([-+=]|\d+[.)])|\.(?=[\p{L}\p{N}])|\/\//u;

// Markdown is nobody's here: what it is asked to read (titles, choices beside a button) must read the same without it. A mention is
// a name in another colour, as in Teams.
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  if (MARKUP.test(text.replaceAll(new RegExp(MENTION, "g"), ""))) throw new Error("Would be read as markdown: " + text);
  const paragraph = document.createElement("p");
  text.split(MENTION).forEach((words, at) => {
    const piece = document.createElement("span");
    piece.className = at % 2 ? "mention" : "";
    piece.textContent = words;
    paragraph.append(piece);
  });
  result.outputHtml = paragraph.outerHTML;
  result.didProcess = true;
};

function complaints(cards) {
  return cards.map((json) => {
    const one = parsed(json, "light");
    return one.card.render() ? one.complaints : [...one.complaints, "not rendered"];
  });
}

function show(cards, theme) {
  const colors = COLORS[theme];
  document.documentElement.style.colorScheme = theme;
  document.body.style.cssText = `font: 14px Segoe UI, Noto Sans, DejaVu Sans, Noto Color Emoji, sans-serif; margin: 0; padding: 16px; background: ${theme === "dark" ? "#1f1f1f" : "#f5f5f5"}`;
  const main = document.createElement("main");
  document.body.replaceChildren(main);
  for (const json of cards) {
    const box = parsed(json, theme).card.render();
    box.style.cssText += `; border: 1px solid ${colors.line}; border-radius: 4px; margin-bottom: 8px`;
    main.append(box);
  }
  const style = document.createElement("style");
  style.textContent = `
    .ac-pushButton { font: inherit; padding: 5px 12px; border: 1px solid ${colors.line}; border-radius: 4px; background: none; color: inherit }
    .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #ffffff }
    .ac-pushButton.style-destructive { color: ${colors.bad}; border-color: ${colors.bad} }
    .ac-adaptiveCard { color: ${colors.text} }
    .ac-input { font: inherit; color: inherit; background: none; border: 1px solid ${colors.line}; border-radius: 4px; padding: 5px 8px; box-sizing: border-box }
    .ac-input.ac-multiline { min-height: 64px }
    .mention { color: ${colors.accent} }
    p { margin: 0 }`;
  document.body.append(style);
}
