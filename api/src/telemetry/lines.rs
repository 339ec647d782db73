//! From what the program says to a line of the log.

use std::{
    fmt::{self, Write as _},
    io::Write as _,
};

use jiff::Timestamp;
use serde_json::Value;
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
};
use tracing_subscriber::{Layer, layer::Context, registry::LookupSpan};

use super::{redact::redacted, request::MADE_HERE};
use crate::config::LogFormat;

/// Writes each event as one line, with the fields of the spans that it lies in.
///
/// The formatters of `tracing-subscriber` write values as they come; here each is redacted first, and both
/// formats escape whatever could end a line or move a terminal's cursor.
pub(super) struct Lines<N, W> {
    format: LogFormat,
    now: N,
    write: W,
}

impl<N: Fn() -> Timestamp, W: Fn(&str)> Lines<N, W> {
    pub(super) const fn new(format: LogFormat, now: N, write: W) -> Self {
        Self { format, now, write }
    }
}

/// The line is written by one call, so that lines of several threads do not mix. There is nowhere to tell of a failure.
pub(super) fn to_standard_error(line: &str) {
    let _unheard = std::io::stderr().lock().write_all(line.as_bytes());
}

/// Names and values, in the order in which they were said.
#[derive(Default)]
struct Fields(Vec<(&'static str, Value)>);

impl Fields {
    /// A later value takes the place of an earlier one.
    fn set(&mut self, name: &'static str, value: Value) {
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name, value)),
        }
    }

    fn set_text(&mut self, name: &'static str, text: &str) {
        let text = if MADE_HERE.contains(&name) { text.to_owned() } else { redacted(text) };
        self.set(name, Value::String(text));
    }
}

impl Visit for Fields {
    fn record_f64(&mut self, field: &Field, value: f64) {
        self.set(field.name(), value.into());
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.set(field.name(), value.into());
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.set(field.name(), value.into());
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.set(field.name(), value.into());
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.set_text(field.name(), value);
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.set_text(field.name(), &format!("{value:?}"));
    }
}

impl<S, N, W> Layer<S> for Lines<N, W>
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: Fn() -> Timestamp + 'static,
    W: Fn(&str) + 'static,
{
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let mut fields = Fields::default();
        attributes.record(&mut fields);
        if let Some(span) = context.span(id) {
            span.extensions_mut().insert(fields);
        }
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        if let Some(span) = context.span(id)
            && let Some(fields) = span.extensions_mut().get_mut::<Fields>()
        {
            values.record(fields);
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let mut said = Fields::default();
        event.record(&mut said);
        let message = said.0.iter().position(|(name, _)| *name == "message").map(|at| said.0.remove(at).1);
        let time = Value::String((self.now)().to_string());
        let level = Value::String(event.metadata().level().to_string());
        let mut line = Line(Vec::with_capacity(16));
        line.set("time", &time);
        line.set("level", &level);
        line.set("message", message.as_ref().unwrap_or(&Value::Null));
        let scope = context.event_scope(event).into_iter();
        let spans: Vec<_> = scope.flat_map(tracing_subscriber::registry::Scope::from_root).collect();
        let held: Vec<_> = spans.iter().map(tracing_subscriber::registry::SpanRef::extensions).collect();
        let fields = held.iter().filter_map(|held| held.get::<Fields>()).chain([&said]);
        fields.flat_map(|fields| &fields.0).for_each(|(name, value)| line.set(name, value));
        let mut text = String::with_capacity(512);
        // Writing to a string does not fail.
        let _written = match self.format {
            LogFormat::Json => line.write_json(&mut text),
            LogFormat::Text => line.write_text(&mut text),
        };
        (self.write)(&text);
    }
}

/// What stands in a line, in its order.
struct Line<'a>(Vec<(&'static str, &'a Value)>);

impl<'a> Line<'a> {
    /// A later value takes the place of an earlier one.
    fn set(&mut self, name: &'static str, value: &'a Value) {
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name, value)),
        }
    }

    /// Names are words of the code: nothing in them needs to be escaped.
    fn write_json(&self, text: &mut String) -> fmt::Result {
        let mut separator = '{';
        for (name, value) in &self.0 {
            write!(text, "{separator}\"{name}\":{value}")?;
            separator = ',';
        }
        text.write_str("}\n")
    }

    /// `time LEVEL message name=value …`; what is not plain stands in quotes, escaped as in JSON.
    fn write_text(&self, text: &mut String) -> fmt::Result {
        let mut separator = "";
        for (name, value) in &self.0 {
            text.write_str(separator)?;
            separator = " ";
            match (*name, *value) {
                ("time" | "level", Value::String(value)) => text.write_str(value)?,
                ("message", Value::String(value)) if !value.contains(char::is_control) => {
                    text.write_str(value)?;
                }
                ("message", value) => write!(text, "{value}")?,
                (name, Value::String(value)) if is_plain(value) => write!(text, "{name}={value}")?,
                (name, value) => write!(text, "{name}={value}")?,
            }
        }
        text.write_str("\n")
    }
}

fn is_plain(value: &str) -> bool {
    !value.is_empty()
        && value.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'=' | b'\\'))
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use tracing_subscriber::{Registry, layer::SubscriberExt};

    use super::*;

    /// The lines that `say` writes.
    fn lines_of(format: LogFormat, say: impl FnOnce()) -> String {
        let written = Arc::new(Mutex::new(String::new()));
        let sink = written.clone();
        let lines = Lines::new(
            format,
            || Timestamp::UNIX_EPOCH,
            move |line: &str| sink.lock().unwrap().push_str(line),
        );
        tracing::subscriber::with_default(Registry::default().with(lines), say);
        Arc::into_inner(written).map_or_else(String::new, |text| text.into_inner().unwrap())
    }

    fn hostile() {
        let agent = "x\r\n1970-01-01T00:00:00Z INFO forged\u{1b}[2J\u{9b}2J\u{2028}{\"level\":\"INFO\"}";
        tracing::info!(agent, "request");
    }

    #[test]
    fn a_hostile_value_stays_in_its_line_in_both_formats() {
        for format in [LogFormat::Json, LogFormat::Text] {
            let text = lines_of(format, hostile);
            assert_eq!(text.lines().count(), 1, "{text}");
            assert!(!text.trim_end().contains(|c: char| c.is_control() || c == '\u{2028}'), "{text:?}");
        }
    }

    #[test]
    fn a_line_is_json_with_the_fields_of_its_span() {
        let text = lines_of(LogFormat::Json, || {
            let span = tracing::error_span!("request", request_id = 7, subject = tracing::field::Empty);
            span.in_scope(|| {
                tracing::Span::current().record("subject", "somebody");
                tracing::info!(status = 200, "request");
            });
        });
        let expected = serde_json::json!({
            "time": "1970-01-01T00:00:00Z", "level": "INFO", "message": "request", "request_id": 7,
            "subject": "somebody", "status": 200,
        });
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), expected);
    }

    #[test]
    fn values_are_redacted_before_they_are_written() {
        for format in [LogFormat::Json, LogFormat::Text] {
            let text =
                lines_of(format, || tracing::warn!(error = %"550 <kari@example.test> unknown", "put off"));
            assert!(!text.contains("kari") && text.contains("[redacted]"), "{text}");
        }
    }
}
