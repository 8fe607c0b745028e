// Scanning: live from the camera, and photos made small before they are sent.
(() => {
  "use strict";

  const root = document.querySelector("[data-scanner]");
  if (!root) return;
  const one = (selector) => root.querySelector(selector);
  const say = root.dataset;
  const fill = (text, value) => text.replace("%s", value);

  root.classList.add("has-script");

  // The server

  class SignedOut extends Error {}

  const request = async (address, options = {}) => {
    const headers = { "X-CSRF-Token": say.csrf, "X-Requested-With": "fetch", ...options.headers };
    const response = await fetch(address, { ...options, headers, credentials: "same-origin" });
    if (response.status === 401 || new URL(response.url).pathname === "/login") throw new SignedOut();
    return response;
  };

  // A parser runs no scripts, and takes what is for browsers without them for elements like any other.
  const parse = async (response) => {
    const html = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const without of html.querySelectorAll("noscript")) without.remove();
    return html;
  };

  const post = (blob, accept) => {
    const body = new FormData();
    body.append("image", blob, "photo.jpg");
    return request("/scan", { method: "POST", body, headers: { Accept: accept, "HX-Request": "true" } });
  };

  const decode = async (blob) => {
    const response = await post(blob, "application/json");
    if (response.ok) return response.json();
    // A frame that is no good is followed by another; any other refusal has to be seen.
    if (response.status === 400) return { isbns: [], others: [] };
    throw new Error(`the frame was refused: ${response.status}`);
  };

  // What was found

  const result = () => one("[data-result]");

  const found = (isbn) => result().querySelector(`[data-add="${isbn}"]`);

  // What a photo shows stands under its buttons, what the camera shows under the camera: nothing above it moves.
  const showPhotoResult = (fresh) => {
    result().remove();
    one("[data-photo-status]").after(document.adoptNode(fresh));
  };

  const showFound = async (isbns) => {
    const query = new URLSearchParams(isbns.map((isbn) => ["isbn", isbn]));
    const html = await parse(await request("/scan?" + query, { headers: { "HX-Request": "true" } }));
    const fresh = [...(html.querySelector("[data-result]")?.children ?? [])];
    if (result().closest("[data-photo-forms]")) one("[data-why]").after(result());
    // Books that still wait to be added stay below the newest.
    for (const child of [...result().children]) {
      if (!child.dataset.add || isbns.includes(child.dataset.add)) child.remove();
    }
    result().prepend(...fresh);
    fresh.forEach((child) => window.htmx?.process(child));
  };

  // The details of a book load by themselves. Where they do not come, the book can be added all the same.

  const PREVIEW_MS = 29000;

  root.addEventListener("htmx:configRequest", (event) => {
    if (event.target.matches("[data-about]")) event.detail.timeout = PREVIEW_MS;
  });
  for (const trouble of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    root.addEventListener(trouble, (event) => {
      const about = event.target;
      if (!about.matches("[data-about]")) return;
      event.stopPropagation();
      about.querySelector("[data-details]").textContent = about.dataset.later;
      about.querySelector(".is-loading")?.classList.remove("is-loading");
    });
  }

  // What is dealt with goes away, and leaves the focus to the next.
  const drop = (isbn) => {
    const form = found(isbn);
    const hadFocus = form?.contains(document.activeElement);
    form?.remove();
    for (const owned of result().querySelectorAll("[data-owned]")) owned.remove();
    if (hadFocus) (result().querySelector("button") ?? result()).focus();
  };

  const list = one("[data-session-list]");

  const showAdded = async (path) => {
    const html = await parse(await request(path + "/card?view=grid", { headers: { "HX-Request": "true" } }));
    const card = html.querySelector(".book");
    if (!card) return;
    document.getElementById(card.id)?.remove();
    list.prepend(document.adoptNode(card));
    one("[data-session]").hidden = false;
    one("[data-session-count]").textContent = String(list.children.length);
    window.htmx?.process(card);
  };

  const add = async (isbn) => {
    status(say.adding);
    const body = new URLSearchParams({ isbn, _csrf: say.csrf });
    const response = await request("/books", { method: "POST", body });
    const path = new URL(response.url).pathname;
    const page = await parse(response);
    if (/^\/books\/[0-9a-f-]{36}$/.test(path)) {
      await showAdded(path);
      drop(isbn);
      // A book that was deleted and is back as it was says so.
      const notice = page.querySelector(".flash:has([data-undo]) p");
      status(notice?.textContent ?? say.added);
      return;
    }
    const owned = page.querySelector("[data-owned]");
    if (owned) {
      drop(isbn);
      result().prepend(owned);
      status("");
    } else {
      status(say.refused);
    }
  };

  root.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-add]");
    if (!form) return;
    event.preventDefault();
    const button = form.querySelector("[type=submit]");
    // Not disabled, which would take the focus away.
    if (button.ariaDisabled) return;
    button.ariaDisabled = "true";
    add(form.dataset.add).catch((problem) => {
      button.ariaDisabled = null;
      fail(problem);
    });
  });

  const status = (text) => {
    one(camera?.wanted ? "[data-status]" : "[data-photo-status]").textContent = text;
  };

  const fail = (problem) => status(problem instanceof SignedOut ? say.signedOut : say.offline);

  // The live camera

  const FRAME_SIDE = 1280;
  const FRAME_PAUSE_MS = 450;
  const RETRY_PAUSE_MS = 2500;
  const SAME_BOOK_MS = 4000;
  const FORMATS = ["ean_13", "ean_8", "upc_a", "upc_e"];

  const seen = new Map();
  const auto = one("[data-auto]");

  const explain = (text) => {
    one("[data-why]").textContent = text;
    one("[data-why]").hidden = !text;
  };

  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  const isIsbn = (digits) =>
    /^97[89]\d{10}$/.test(digits) && !digits.startsWith("9790") &&
    [...digits].reduce((sum, digit, place) => sum + digit * (place % 2 ? 3 : 1), 0) % 10 === 0;

  // What a browser reads by itself is only sent to the server when it is no ISBN: once, to be told what it is.
  const look = async (detector) => {
    const others = detector ? (await detector.detect(camera.video)).map((code) => code.rawValue) : [];
    const isbns = others.filter(isIsbn);
    if (isbns.length || (detector && !others.some(isNew))) return { isbns, others: [] };
    return decode(await photo.draw(camera.video, camera.part(), FRAME_SIDE));
  };

  // A book held in front of the camera is seen many times and meant once: it counts again when it has been away.
  const isNew = (isbn) => {
    const now = Date.now();
    const last = seen.get(isbn) ?? -Infinity;
    seen.set(isbn, now);
    return now - last > SAME_BOOK_MS;
  };

  const hit = async (isbns) => {
    one("[data-viewfinder]").classList.add("is-hit");
    navigator.vibrate?.(40);
    status(fill(say.found, isbns.join(", ")));
    if (auto.checked) {
      // Nobody asks, so nothing is looked up before.
      const waiting = [...root.querySelectorAll("[data-add]")].map((form) => form.dataset.add);
      for (const isbn of new Set([...isbns, ...waiting])) await add(isbn);
    } else {
      await showFound(isbns);
    }
    result().firstElementChild?.scrollIntoView({ block: "nearest" });
    one("[data-viewfinder]").classList.remove("is-hit");
  };

  const run = async (stream) => {
    const detector = await nativeDetector();
    while (camera.stream === stream) {
      try {
        if (!document.hidden && camera.hasNewPicture()) {
          const { isbns, others } = await look(detector);
          if (camera.stream !== stream) return;
          const fresh = isbns.filter(isNew);
          if (fresh.length) await hit(fresh);
          else if (others?.length && !isbns.length) status(others[0]);
        }
        await pause(detector ? 150 : FRAME_PAUSE_MS);
      } catch (problem) {
        one("[data-viewfinder]").classList.remove("is-hit");
        if (problem instanceof SignedOut) {
          camera.stop();
          return explain(say.signedOut);
        }
        fail(problem);
        await pause(RETRY_PAUSE_MS);
      }
    }
  };

  const nativeDetector = async () => {
    if (!("BarcodeDetector" in window)) return null;
    const formats = await window.BarcodeDetector.getSupportedFormats().catch(() => []);
    const known = FORMATS.filter((format) => formats.includes(format));
    return known.includes("ean_13") ? new window.BarcodeDetector({ formats: known }) : null;
  };

  const onCamera = {
    started: (stream) => {
      const isFirst = !one("[data-idle]").hidden;
      one("[data-stop]").hidden = false;
      if (isFirst) one("[data-stop]").focus({ preventScroll: true });
      one("[data-idle]").hidden = true;
      explain("");
      one("[data-viewfinder]").classList.add("is-live");
      if (isFirst) status(say.looking);
      run(stream);
    },
    stopped: () => {
      one("[data-status]").textContent = "";
      seen.clear();
      one("[data-idle]").hidden = false;
      if (document.activeElement === one("[data-stop]")) one("[data-start]").focus({ preventScroll: true });
      one("[data-stop]").hidden = true;
      one("[data-viewfinder]").classList.remove("is-live", "is-hit");
    },
    lost: () => explain(say.cameraEnded),
    failed: (problem) =>
      explain(
        problem.name === "NotAllowedError" || problem.name === "SecurityError" ? say.denied
        : problem.name === "NotReadableError" || problem.name === "AbortError" ? say.busy
        : say.noCamera),
  };

  let camera = null;
  if (document.documentElement.classList.contains("has-camera")) {
    camera = window.viewfinder(root, onCamera);
    one("[data-start]").addEventListener("click", camera.start);
    one("[data-stop]").addEventListener("click", camera.stop);
    auto.checked = localStorage.getItem("scan.auto") === "true";
    auto.addEventListener("change", () => localStorage.setItem("scan.auto", String(auto.checked)));
  }

  // Photos

  // Where a server in front refuses the size, once more and smaller.
  const PHOTO_SIDES = [2000, 1200];

  const photoStatus = (text) => {
    one("[data-photo-status]").textContent = text;
  };

  // A refusal in a page that is not ours comes from a server in front.
  const refusal = (response, html) => {
    const ours = html.querySelector("main .error-status") && html.querySelector("main .lead");
    if (ours) return ours.textContent;
    if (response.status === 413) return say.tooLarge;
    return say.noAnswer;
  };

  const send = async (form, file) => {
    let response;
    let html;
    for (const side of PHOTO_SIDES) {
      photoStatus(say.sending);
      const small = await photo.shrink(file, side);
      response = await post(small, "text/html");
      photoStatus(say.reading);
      html = await parse(response);
      if (response.status !== 413) break;
    }
    const fresh = html.querySelector("[data-result]");
    form.reset();
    if (!fresh) return photoStatus(refusal(response, html));
    showPhotoResult(fresh);
    window.htmx?.process(fresh);
    photoStatus("");
    result().focus();
    result().scrollIntoView({ block: "nearest" });
  };

  for (const form of root.querySelectorAll("[data-photo]")) {
    form.addEventListener("change", () => {
      const file = form.querySelector("[type=file]").files[0];
      if (!file) return;
      send(form, file).catch((problem) => {
        form.reset();
        photoStatus(problem instanceof SignedOut ? say.signedOut : say.brokenOff);
      });
    });
  }
})();
