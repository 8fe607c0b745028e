// While somebody types a tag, an author, a series or a location: names that the library has already, to be chosen by
// arrow keys or a tap. Each such field has data-suggest, the last part of the address that is asked.
(() => {
  "use strict";

  const SEPARATORS = { tags: ",", authors: ";" };
  const PAUSE_MS = 150;
  const GAP = 4;
  const MIN_WIDTH = 224;

  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.hidden = true;
  document.body.append(list);

  let field = null;
  let timer;
  let request;

  for (const input of document.querySelectorAll("[data-suggest]")) {
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
  }

  /** Of several names in the field: the one in which the caret is. */
  const typedPart = () => {
    const { value, selectionStart, dataset } = field;
    const separator = SEPARATORS[dataset.suggest];
    if (!separator) return { start: 0, end: value.length };
    const start = value.slice(0, selectionStart).lastIndexOf(separator) + 1;
    const end = value.indexOf(separator, selectionStart);
    return { start, end: end < 0 ? value.length : end };
  };

  const others = () => {
    const { start, end } = typedPart();
    const rest = field.value.slice(0, start) + field.value.slice(end);
    return rest.split(SEPARATORS[field.dataset.suggest]).map((name) => name.trim().toLowerCase());
  };

  const active = () => list.querySelector("[aria-selected=true]");

  const activate = (option) => {
    active()?.removeAttribute("aria-selected");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  };

  const close = () => {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    list.replaceChildren();
    field?.setAttribute("aria-expanded", "false");
    field?.removeAttribute("aria-activedescendant");
  };

  /** Under the field, or over it where a keyboard or the end of the window leaves too little room. */
  const place = () => {
    if (list.hidden) return;
    const box = field.getBoundingClientRect();
    const view = window.visualViewport;
    const above = box.top - view.offsetTop - GAP;
    const below = view.offsetTop + view.height - box.bottom - GAP;
    list.style.maxHeight = "";
    const isUnder = below >= Math.min(list.scrollHeight, above);
    list.style.maxHeight = `${Math.max(isUnder ? below : above, 0)}px`;
    const room = document.documentElement.clientWidth - 2 * GAP;
    const width = Math.min(Math.max(box.width, MIN_WIDTH), room);
    list.style.width = `${width}px`;
    list.style.left = `${Math.min(box.left, GAP + room - width)}px`;
    list.style.top = `${isUnder ? box.bottom + GAP : box.top - GAP - list.offsetHeight}px`;
  };

  const show = (names) => {
    list.setAttribute("aria-label", field.labels[0].textContent);
    list.replaceChildren(
      ...names.map((name, index) => {
        const option = document.createElement("li");
        option.id = `suggestion-${index}`;
        option.setAttribute("role", "option");
        option.dir = "auto";
        option.textContent = name;
        return option;
      }),
    );
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    field.removeAttribute("aria-activedescendant");
    place();
  };

  const ask = async () => {
    const { start, end } = typedPart();
    const typed = field.value.slice(start, end).trim();
    if (!typed) return close();
    request?.abort();
    request = new AbortController();
    const { signal } = request;
    try {
      const answer = await fetch(`/suggestions/${field.dataset.suggest}?q=${encodeURIComponent(typed)}`, {
        headers: { Accept: "application/json" },
        redirect: "error",
        signal,
      });
      const names = answer.ok ? await answer.json() : [];
      if (signal.aborted) return;
      const known = [typed.toLowerCase(), ...others()];
      const fresh = names.filter((name) => !known.includes(name.toLowerCase()));
      if (fresh.length) show(fresh);
      else close();
    } catch {
      if (!signal.aborted) close(); // typing goes on without suggestions
    }
  };

  const choose = (option) => {
    const { start, end } = typedPart();
    const before = field.value.slice(0, start) + (start > 0 ? " " : "") + option.textContent;
    field.value = before + field.value.slice(end);
    field.setSelectionRange(before.length, before.length);
    close();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  document.addEventListener("input", (event) => {
    if (!event.isTrusted || !event.target.matches("[data-suggest]")) return;
    field = event.target;
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });

  document.addEventListener("keydown", (event) => {
    if (list.hidden || event.target !== field || event.isComposing) return;
    const options = [...list.children];
    const at = options.indexOf(active());
    switch (event.key) {
      case "ArrowDown":
        activate(options[at + 1]);
        break;
      case "ArrowUp":
        activate(options[at < 0 ? options.length - 1 : at - 1]);
        break;
      case "Enter":
        if (at < 0) return;
        choose(options[at]);
        break;
      case "Escape":
        close();
        break;
      default:
        return;
    }
    event.preventDefault();
  });

  // The focus stays in the field while an option is tapped; a scroll of the list chooses nothing.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });

  document.addEventListener("focusout", (event) => {
    if (event.target === field) close();
  });
  document.addEventListener("scroll", place, { capture: true, passive: true });
  window.addEventListener("resize", place);
  window.visualViewport.addEventListener("resize", place);
})();
