package dev.runway.playground.web;

import dev.runway.core.message.Button;
import dev.runway.core.message.Field;
import dev.runway.core.message.Form;
import dev.runway.core.message.Message;
import dev.runway.core.message.Part;
import dev.runway.core.message.PlainText;
import dev.runway.core.message.Span;
import dev.runway.core.message.Text;
import dev.runway.playground.room.Content;
import dev.runway.playground.room.Entry;
import dev.runway.playground.web.Views.ButtonView;
import dev.runway.playground.web.Views.ChartView;
import dev.runway.playground.web.Views.EntryView;
import dev.runway.playground.web.Views.FieldView;
import dev.runway.playground.web.Views.FormPartView;
import dev.runway.playground.web.Views.FormView;
import dev.runway.playground.web.Views.LineView;
import dev.runway.playground.web.Views.OptionView;
import dev.runway.playground.web.Views.PartView;
import dev.runway.playground.web.Views.PressView;
import dev.runway.playground.web.Views.SeriesView;
import dev.runway.playground.web.Views.SpanView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Entries and forms as the page's values. */
final class Render {

    private static final Set<String> LINKS = Set.of("http", "https", "mailto");

    private Render() {}

    static EntryView entry(Entry entry) {
        var content = entry.content();
        var spoken = content instanceof Content.Spoken s && !entry.removed() ? parts(s.message()) : null;
        return new EntryView(
                entry.id(),
                entry.room().ref(),
                entry.position(),
                entry.latest(),
                entry.at(),
                entry.author().orElse(null),
                entry.isPrivate(),
                kind(content),
                entry.removed() ? null : words(content),
                spoken,
                entry.revision(),
                entry.removed(),
                entry.presses().stream()
                        .map(press -> new PressView(press.user(), press.button()))
                        .toList());
    }

    private static String kind(Content content) {
        if (content instanceof Content.Words) {
            return "words";
        }
        return content instanceof Content.Typed ? "typed" : "spoken";
    }

    private static String words(Content content) {
        if (content instanceof Content.Words words) {
            return words.words();
        }
        return content instanceof Content.Typed typed ? typed.words() : null;
    }

    private static List<PartView> parts(Message message) {
        var views = new ArrayList<PartView>();
        var buttons = 0;
        for (Part part : message.parts()) {
            if (part instanceof Part.Paragraph paragraph) {
                views.add(new PartView("paragraph", spans(paragraph.text()), null, null, null));
            } else if (part instanceof Part.Heading heading) {
                views.add(new PartView("heading", spans(heading.text()), null, null, null));
            } else if (part instanceof Part.Outline outline) {
                views.add(new PartView("outline", null, lines(outline), null, null));
            } else if (part instanceof Part.Buttons row) {
                views.add(new PartView("buttons", null, null, buttons(row.buttons(), buttons), null));
                buttons += row.buttons().size();
            } else if (part instanceof Part.Chart chart) {
                views.add(new PartView("chart", null, null, null, chart(chart)));
            }
        }
        return views;
    }

    private static ChartView chart(Part.Chart chart) {
        return new ChartView(
                chart.title(),
                chart.kind().name().toLowerCase(Locale.ROOT),
                PlainText.of(chart),
                chart.categories(),
                chart.series().stream()
                        .map(one ->
                                new SeriesView(one.name(), one.tone().name().toLowerCase(Locale.ROOT), one.values()))
                        .toList());
    }

    private static List<LineView> lines(Part.Outline outline) {
        return outline.lines().stream()
                .map(line -> new LineView(line.level(), spans(line.text())))
                .toList();
    }

    private static List<ButtonView> buttons(List<Button> buttons, int from) {
        var views = new ArrayList<ButtonView>();
        for (Button button : buttons) {
            views.add(new ButtonView(
                    from + views.size(), button.label(), button.style().name().toLowerCase(Locale.ROOT)));
        }
        return views;
    }

    private static List<SpanView> spans(Text text) {
        return text.spans().stream().map(Render::span).toList();
    }

    /** A link to anywhere but a page or a mailbox is shown as words. */
    private static SpanView span(Span span) {
        if (span instanceof Span.Strong strong) {
            return new SpanView("strong", strong.words(), null, null);
        } else if (span instanceof Span.Mention mention) {
            return new SpanView("mention", mention.name(), mention.person(), null);
        } else if (span instanceof Span.Link link) {
            var scheme = link.target().getScheme();
            return scheme != null && LINKS.contains(scheme.toLowerCase(Locale.ROOT))
                    ? new SpanView("link", link.label(), null, link.target().toString())
                    : new SpanView("plain", link.label() + " (" + link.target() + ")", null, null);
        }
        return new SpanView("plain", ((Span.Plain) span).words(), null, null);
    }

    static FormView form(Form form) {
        return new FormView(
                form.action(),
                form.argument(),
                form.title(),
                form.submit(),
                form.parts().stream().map(Render::part).toList());
    }

    private static FormPartView part(Form.FormPart part) {
        return part instanceof Form.FormPart.Asked asked
                ? new FormPartView(null, field(asked.field()))
                : new FormPartView(spans(((Form.FormPart.Words) part).text()), null);
    }

    private static FieldView field(Field field) {
        return new FieldView(
                field.name(),
                field.label(),
                field.hint(),
                field.kind().name().toLowerCase(Locale.ROOT),
                field.options().stream()
                        .map(option -> new OptionView(option.key(), option.label()))
                        .toList(),
                field.values(),
                field.required(),
                field.unfolds(),
                field.error());
    }
}
