// What the pages gain from a script; every one of them works without.
(() => {
  "use strict";

  const closest = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

  // Days are shown as they are where the reader is.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) {
    const secure = location.protocol === "https:" ? "; secure" : "";
    document.cookie = `homelibrary_zone=${zone}; path=/; max-age=31536000; samesite=lax${secure}`;
  }

  // Filters: choosing is enough, and empty ones stay out of the address.
  document.addEventListener("change", (event) => {
    const field = closest(event, "[data-autosubmit]");
    if (!field) return;
    if (field.name === "sort") field.form.querySelector("[name=dir]")?.remove();
    if (field.matches(":focus-visible")) sessionStorage.setItem("focus", field.id);
    field.form.requestSubmit();
  });
  // Whoever chose with the keys goes on choosing where they were.
  const chosen = document.getElementById(sessionStorage.getItem("focus"));
  sessionStorage.removeItem("focus");
  chosen?.focus();

  document.addEventListener("submit", (event) => {
    const form = closest(event, "[data-filters]");
    if (!form) return;
    for (const field of form.elements) if (field.name && field.value === "") field.disabled = true;
  });
  document.addEventListener("htmx:configRequest", (event) => {
    const parameters = event.detail.parameters;
    if (!event.target.closest("[data-filters]")) return;
    for (const name of [...parameters.keys()]) if (parameters.get(name) === "") parameters.delete(name);
  });

  // A tab, an order or a layout is of what stands in the search field, be it typed a moment ago.
  document.addEventListener("click", (event) => {
    const link = closest(event, ".tabs a, .filters a, #chips a, .ledger thead a");
    const typed = document.getElementById("q")?.value.trim();
    if (!link || typed === undefined) return;
    const address = new URL(link.href);
    if (typed) address.searchParams.set("q", typed);
    else address.searchParams.delete("q");
    link.href = address.pathname + address.search;
  });

  // The way back to the library is the way back to the list as it was, and to the place in it.
  const list = JSON.parse(sessionStorage.getItem("list"));
  for (const link of document.querySelectorAll("[data-library]")) {
    if (list) link.href = list.address;
    link.addEventListener("click", () => sessionStorage.setItem("list.back", "true"));
  }
  if (document.querySelector(".toolbar")) {
    const here = () => location.pathname + location.search;
    if (sessionStorage.getItem("list.back") && list?.address === here()) scrollTo({ top: list.place, behavior: "instant" });
    sessionStorage.removeItem("list.back");
    window.addEventListener("pagehide", () => {
      sessionStorage.setItem("list", JSON.stringify({ address: here(), place: scrollY }));
    });
  }

  // Coming back, the browser shows the page as it was left: with those fields off.
  window.addEventListener("pageshow", () => {
    for (const field of document.querySelectorAll("[data-filters] :disabled")) field.disabled = false;
  });

  // A form that is on its way is not sent again, until the page is shown again or the answer is long overdue. Asked last
  // of all, so that forms which a script sends are not meant; nothing is disabled, so that Back finds them as they were.
  const ANSWER_MS = 30_000;
  const sent = new Map();
  window.addEventListener("submit", (event) => {
    if (event.defaultPrevented || event.target.method !== "post") return;
    const now = performance.now();
    if (now - (sent.get(event.target) ?? -Infinity) < ANSWER_MS) return event.preventDefault();
    sent.set(event.target, now);
  });
  window.addEventListener("pageshow", () => sent.clear());

  // Status and rating in a list: a button opens a sheet, and only a choice in it is stored, never a scroll. Without a
  // script the button leads to the book.
  const sheet = document.querySelector("[data-sheet]");
  let open = null;
  const press = (button, isPressed) => {
    button.setAttribute("aria-pressed", String(isPressed));
    button.tabIndex = isPressed ? 0 : -1; // one stop for Tab; the arrows lead to the others
  };
  document.addEventListener("click", (event) => {
    const opener = sheet && closest(event, "[data-quick]");
    if (!opener) return;
    event.preventDefault();
    open = opener;
    const book = opener.closest(".book, .book-row");
    sheet.querySelector("[data-sheet-title]").textContent = book.querySelector("[id^=title-]").textContent;
    for (const button of sheet.querySelectorAll("[name]:not([name=_csrf])")) press(button, button.value === opener.dataset[button.name]);
    sheet.showModal();
    sheet.querySelector("[aria-pressed=true]").focus();
  });
  document.addEventListener("click", (event) => {
    const shown = closest(event, "dialog.sheet");
    if (shown && (event.target === shown || closest(event, "[data-sheet-close]"))) shown.close();
  });
  sheet?.addEventListener("submit", (event) => {
    event.preventDefault();
    const { name, value } = event.submitter;
    sheet.close();
    change(open.closest(".book, .book-row"), `${open.dataset.quick}/${name}`, new FormData(event.target, event.submitter));
  });
  document.addEventListener("keydown", (event) => {
    const way = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    const group = way && closest(event, "[data-arrows]");
    if (!group) return;
    event.preventDefault();
    const buttons = [...group.querySelectorAll("button")];
    buttons[buttons.indexOf(document.activeElement) + way]?.focus();
  });

  // The filters come up over the list; without a script they are a page of their own.
  const filters = document.querySelector("[data-filter-sheet]");
  document.addEventListener("click", async (event) => {
    const link = filters && closest(event, "[data-filter-link]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const target = filters.querySelector("[data-filter-target]");
    await htmx.ajax("GET", link.href, { target, select: "#filter-form", swap: "innerHTML" });
    if (target.querySelector("#filter-form")) filters.showModal();
  });

  // The book in a list, or the one the page is about, is shown as it is after a change.
  const change = (book, path, form) => {
    const values = Object.fromEntries(form);
    if (book.id === "book") {
      values.next = location.pathname;
      htmx.ajax("POST", path, { target: book, select: "#book", selectOOB: "#notice:innerHTML", swap: "outerHTML", values });
    } else {
      values.view = book.matches(".book-row") ? "table" : "grid";
      htmx.ajax("POST", path, { target: book, swap: "outerHTML", values });
    }
  };

  // What was done is said over the bottom bar, with a way back. A message that came with the page is put in again: only
  // what changes is read out.
  const notice = document.getElementById("notice");
  const said = notice.firstElementChild;
  if (said) {
    said.remove();
    setTimeout(() => notice.append(said), 100);
  }
  document.addEventListener("click", (event) => {
    if (closest(event, "[data-close-notice]")) notice.replaceChildren();
  });
  document.addEventListener("submit", (event) => {
    const form = closest(event, "[data-undo]");
    const id = form?.getAttribute("action").match(/^\/books\/([0-9a-f-]{36})\/(?:status|rating)$/)?.[1];
    const book = id && (document.getElementById("book-" + id) ?? document.getElementById("book"));
    if (!book) return;
    event.preventDefault();
    change(book, form.getAttribute("action"), new FormData(form));
  });

  // A page that nobody looks at does not ask how its lookups are going.
  document.addEventListener("htmx:beforeRequest", (event) => {
    const trigger = event.detail.requestConfig?.triggeringEvent;
    if (document.hidden && !trigger) event.preventDefault();
  });

  // A change that was not made must not look as if it had been. Whoever was signed out meanwhile is asked to sign in,
  // and what is gone from the library goes from the page.
  const complain = (event) => {
    const { xhr, elt } = event.detail;
    if (xhr?.status === 404 && elt.matches(".book, .book-row")) return elt.remove();
    const problem = document.querySelector("[data-problem]");
    problem.hidden = false;
    problem.textContent = problem.dataset.problem;
  };
  document.addEventListener("htmx:responseError", complain);
  document.addEventListener("htmx:sendError", complain);
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr } = event.detail;
    document.querySelector("[data-problem]").hidden = true;
    if (!xhr.responseURL || new URL(xhr.responseURL).pathname !== "/login") return;
    event.detail.shouldSwap = false;
    location.reload();
  });

  // htmx gives the focus back to what has the same id. Where that is gone, the focus stays with the book.
  let left = null;
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target.contains(document.activeElement)) left = event.detail.target.id;
  });
  document.addEventListener("htmx:afterSettle", () => {
    const title = left && document.activeElement === document.body && document.getElementById(left)?.querySelector("h1, h2 a, th a");
    left = null;
    if (!title) return;
    if (title.matches("h1")) title.tabIndex = -1;
    title.focus({ preventScroll: true });
  });

  // A new status changes the numbers over the list.
  document.addEventListener("htmx:afterRequest", (event) => {
    const { requestConfig, successful } = event.detail;
    if (!successful || !requestConfig.path.endsWith("/status") || !document.querySelector(".tabs")) return;
    htmx.ajax("GET", location.pathname + location.search, { target: ".tabs", select: ".tabs", selectOOB: "#found:innerHTML", swap: "outerHTML" });
  });

  // On a phone the tabs go beyond the edge: the one that is chosen is seen.
  const showChosenTab = () => {
    const tabs = document.querySelector(".tabs");
    const chosen = tabs?.querySelector("[aria-current]");
    if (chosen) tabs.scrollLeft = chosen.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - chosen.offsetWidth) / 2;
  };
  document.addEventListener("htmx:afterSettle", showChosenTab);
  showChosenTab();

  // Menus close like menus.
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("[data-menu][open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of document.querySelectorAll("[data-menu][open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // What was typed is not lost by a slip: leaving it asks first. Without a picture there is nothing to send in parts.
  const edited = document.querySelector("[data-unsaved]");
  if (edited) {
    let isTyped = edited.dataset.unsaved === "typed";
    edited.addEventListener("input", () => (isTyped = true));
    edited.addEventListener("submit", () => {
      isTyped = false;
      if (!edited.elements.image.value) edited.enctype = "application/x-www-form-urlencoded";
    });
    window.addEventListener("beforeunload", (event) => {
      if (isTyped) event.preventDefault();
    });
  }

  // A link to a folded part of the page unfolds it.
  const unfold = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target instanceof HTMLDetailsElement) target.open = true;
  };
  window.addEventListener("hashchange", unfold);
  unfold();

  // A refused form is open where it was open.
  const byHand = document.querySelector("[data-by-hand]");
  document.getElementById("by-hand")?.addEventListener("toggle", (event) => {
    byHand.value = event.target.open ? "yes" : "";
  });

  // After a form was refused, reading goes on at what is wrong.
  document.querySelector("[data-focus]")?.focus();

  // What takes several requests goes on while the page is open.
  document.querySelector("[data-go-on]")?.requestSubmit();

  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
      button.textContent = button.dataset.copied;
    });
  }
})();
