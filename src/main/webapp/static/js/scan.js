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
    if (new URL(response.url).pathname === "/login") throw new SignedOut();
    return response;
  };

  // A parser runs no scripts, and takes what is for browsers without them for elements like any other.
  const parse = async (response) => {
    const html = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const without of html.querySelectorAll("noscript")) without.remove();
    return html;
  };

  const decode = async (blob) => {
    const body = new FormData();
    body.append("image", blob, "frame.jpg");
    const response = await request("/scan", { method: "POST", body, headers: { Accept: "application/json" } });
    if (response.ok) return (await response.json()).isbns ?? [];
    // A frame that is no good is followed by another; any other refusal has to be seen.
    if (response.status === 400) return [];
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
    if (/^\/books\/[0-9a-f-]{36}$/.test(path)) {
      await showAdded(path);
      drop(isbn);
      status(say.added);
      return;
    }
    const owned = (await parse(response)).querySelector("[data-owned]");
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
    one(camera.stream ? "[data-status]" : "[data-photo-status]").textContent = text;
  };

  const fail = (problem) => status(problem instanceof SignedOut ? say.signedOut : say.offline);

  // The live camera

  const FRAME_WIDTH = 1280;
  const FRAME_PAUSE_MS = 450;
  const RETRY_PAUSE_MS = 2500;
  const SAME_BOOK_MS = 4000;

  const camera = { stream: null, detector: null, seen: new Map() };
  const video = one("[data-video]");
  const auto = one("[data-auto]");
  const canvas = document.createElement("canvas");

  const explain = (text) => {
    one("[data-why]").textContent = text;
    one("[data-why]").hidden = false;
  };

  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  const isIsbn = (digits) =>
    /^97[89]\d{10}$/.test(digits) &&
    [...digits].reduce((sum, digit, place) => sum + digit * (place % 2 ? 3 : 1), 0) % 10 === 0;

  const draw = (source, width, height, limit) => {
    const scale = Math.min(1, limit / Math.max(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d").drawImage(source, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.8));
  };

  const look = async () => {
    if (camera.detector) {
      const codes = await camera.detector.detect(video);
      return codes.map((code) => code.rawValue).filter(isIsbn);
    }
    return decode(await draw(video, video.videoWidth, video.videoHeight, FRAME_WIDTH));
  };

  // A book held in front of the camera is seen many times and meant once: it counts again when it has been away.
  const isNew = (isbn) => {
    const now = Date.now();
    const last = camera.seen.get(isbn) ?? -Infinity;
    camera.seen.set(isbn, now);
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
    while (camera.stream === stream) {
      try {
        if (!document.hidden && video.videoWidth) {
          const fresh = (await look()).filter(isNew);
          if (camera.stream !== stream) return;
          if (fresh.length) await hit(fresh);
        }
        await pause(camera.detector ? 150 : FRAME_PAUSE_MS);
      } catch (problem) {
        one("[data-viewfinder]").classList.remove("is-hit");
        fail(problem);
        if (problem instanceof SignedOut) return stop();
        await pause(RETRY_PAUSE_MS);
      }
    }
  };

  const detector = async () => {
    if (!("BarcodeDetector" in window)) return null;
    const formats = await window.BarcodeDetector.getSupportedFormats().catch(() => []);
    return formats.includes("ean_13") ? new window.BarcodeDetector({ formats: ["ean_13"] }) : null;
  };

  const start = async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: { ideal: "environment" }, width: { ideal: 1920 }, height: { ideal: 1080 } },
      });
      camera.detector = await detector();
      camera.stream = stream;
      video.srcObject = stream;
      video.hidden = false;
      await video.play();
      one("[data-stop]").hidden = false;
      one("[data-stop]").focus({ preventScroll: true });
      one("[data-idle]").hidden = true;
      one("[data-why]").hidden = true;
      one("[data-viewfinder]").classList.add("is-live");
      status(say.looking);
      run(stream);
    } catch (problem) {
      stop();
      explain(
        problem.name === "NotAllowedError" || problem.name === "SecurityError" ? say.denied
        : problem.name === "NotReadableError" || problem.name === "AbortError" ? say.busy
        : say.noCamera);
    }
  };

  const stop = () => {
    camera.stream?.getTracks().forEach((track) => track.stop());
    status("");
    camera.stream = null;
    camera.seen.clear();
    video.srcObject = null;
    video.hidden = true;
    one("[data-idle]").hidden = false;
    if (document.activeElement === one("[data-stop]")) one("[data-start]").focus({ preventScroll: true });
    one("[data-stop]").hidden = true;
    one("[data-viewfinder]").classList.remove("is-live", "is-hit");
  };

  if (document.documentElement.classList.contains("has-camera")) {
    one("[data-start]").addEventListener("click", start);
    one("[data-stop]").addEventListener("click", stop);
    window.addEventListener("pagehide", stop);
    auto.checked = localStorage.getItem("scan.auto") === "true";
    auto.addEventListener("change", () => localStorage.setItem("scan.auto", String(auto.checked)));
  }

  // Photos

  const PHOTO_WIDTH = 2000;

  // Sent as it is when the browser cannot read it: the server may.
  const shrink = async (file) => {
    try {
      const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
      const small = await draw(bitmap, bitmap.width, bitmap.height, PHOTO_WIDTH);
      bitmap.close();
      return small && small.size < file.size ? small : file;
    } catch {
      return file;
    }
  };

  const photoStatus = (text) => {
    one("[data-photo-status]").textContent = text;
  };

  const send = async (form, file) => {
    photoStatus(say.sending);
    const body = new FormData();
    body.append("image", await shrink(file), "photo.jpg");
    photoStatus(say.reading);
    const response = await request("/scan", { method: "POST", body, headers: { Accept: "text/html", "HX-Request": "true" } });
    if (response.status === 413) return photoStatus(say.tooLarge);
    const html = await parse(response);
    const fresh = html.querySelector("[data-result]");
    if (!fresh) return form.submit();
    showPhotoResult(fresh);
    window.htmx?.process(fresh);
    photoStatus("");
    form.reset();
    result().focus();
    result().scrollIntoView({ block: "nearest" });
  };

  for (const form of root.querySelectorAll("[data-photo]")) {
    form.addEventListener("change", () => {
      const file = form.querySelector("[type=file]").files[0];
      if (file) send(form, file).catch((problem) => photoStatus(problem instanceof SignedOut ? say.signedOut : say.offline));
    });
  }
})();
