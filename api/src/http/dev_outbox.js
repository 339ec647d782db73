// Shows the kept messages and follows along. Text is set as text, never as markup.
const list = document.querySelector("#messages");
const status = document.querySelector("#status");
const shown = new Set();

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function codeButton(code) {
  const button = element("button", code);
  button.title = "Copy";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code);
    status.textContent = `Copied ${code}`;
  });
  return button;
}

function entry(message) {
  const item = document.createElement("li");
  const channel = message.channel === "sms" ? "SMS" : "Mail";
  item.append(element("h2", message.subject ?? "Text message"));
  item.append(element("small", `${channel} to ${message.to} · ${new Date(message.created_at).toLocaleTimeString()}`));
  item.append(element("pre", message.text));
  const code = /\b\d{6}\b/.exec(message.text);
  if (code) item.append(codeButton(code[0]));
  return item;
}

async function refresh() {
  try {
    const { messages } = await (await fetch("/dev/outbox.json")).json();
    for (const message of messages.filter(({ id }) => !shown.has(id))) {
      shown.add(message.id);
      list.prepend(entry(message));
    }
    if (!status.textContent.startsWith("Copied")) {
      status.textContent = messages.length === 0 ? "No message yet." : `${messages.length} kept`;
    }
  } catch {
    status.textContent = "The program does not answer; trying again.";
  }
}

refresh();
setInterval(refresh, 1000);
