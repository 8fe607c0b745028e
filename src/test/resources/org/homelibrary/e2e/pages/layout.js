// What axe-core does not look at: text that is cut off, controls that lie over each other or are too small for a finger,
// pictures that did not come. Answers a sentence for each fault.
() => {
  const SMALLEST_TARGET = 24;
  const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const ROUNDING = 3;
  const faults = new Set();

  const name = (element) =>
    element.tagName.toLowerCase() +
    (element.id && !/\d{3}/.test(element.id) ? "#" + element.id : "") +
    [...element.classList].map((each) => "." + each).join("") +
    " “" + (element.innerText || element.value || element.title || "").trim().slice(0, 40) + "”";

  const isForEyes = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    for (let each = element; each; each = each.parentElement) {
      if (getComputedStyle(each).clipPath === "inset(50%)" || each.matches(".skip")) return false;
    }
    return true;
  };

  const contains = (outer, inner) =>
    inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;

  // Text

  const cutter = (element, box) => {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const style = getComputedStyle(each);
      const overflow = style.overflowX + " " + style.overflowY;
      if (/auto|scroll/.test(overflow)) return null;
      if (!/hidden|clip/.test(overflow)) continue;
      if (style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none") box = each.getBoundingClientRect();
      else if (!contains(each.getBoundingClientRect(), box)) return each;
    }
    return box.left < -1 || box.right > innerWidth + 1 ? document.body : null;
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || element.closest("script, style, noscript, select, textarea") || !isForEyes(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const by = cutter(element, range.getBoundingClientRect());
    if (by) faults.add(`cut off: ${name(element)} by ${name(by).split(" “")[0]}`);
  }

  const pen = document.createElement("canvas").getContext("2d");
  const checkRoom = (field, text) => {
    const style = getComputedStyle(field);
    pen.font = style.font;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const wide = pen.measureText(text).width;
    if (wide > room + 1) faults.add(`cut off: ${name(field)}, “${text}” needs ${Math.ceil(wide)} px and has ${Math.floor(room)}`);
  };

  // Controls

  const tabs = document.querySelector(".tabs");
  const tabsAt = tabs?.scrollLeft;
  const dialog = document.querySelector("dialog:modal");
  const controls = [...(dialog ?? document).querySelectorAll(CONTROLS)].filter(isForEyes);
  const goesInto = (control, hit) =>
    control.contains(hit) || hit.contains(control) || hit.closest("label")?.control === control;

  const inText = (control) =>
    getComputedStyle(control).display === "inline" &&
    [...control.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());

  const target = (control) => {
    const boxes = [control, ...(control.labels ?? [])].filter(isForEyes).map((each) => each.getBoundingClientRect());
    return {
      width: Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left)),
      height: Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top)),
    };
  };

  for (const control of controls) {
    const isStretched = getComputedStyle(control, "::after").position === "absolute";
    const { width, height } = target(control);
    if (Math.min(width, height) < SMALLEST_TARGET - 0.5 && !isStretched && !inText(control)) {
      faults.add(`too small to tap: ${name(control)}, ${width.toFixed(1)} × ${height.toFixed(1)} px`);
    }
    if (control.matches("select") && control.selectedOptions.length) checkRoom(control, control.selectedOptions[0].text);
    if (control.placeholder && !control.value) checkRoom(control, control.placeholder);
    if (control.matches("button, summary, .button") && control.clientWidth && control.scrollWidth > control.clientWidth + ROUNDING) {
      faults.add(`wider than its box: ${name(control)}`);
    }
    control.scrollIntoView({ block: "center", behavior: "instant" });
    const box = control.getClientRects()[0];
    for (const [x, y] of [[0.5, 0.5], [0.15, 0.2], [0.85, 0.2], [0.15, 0.8], [0.85, 0.8]]) {
      const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      if (hit?.closest(".menu-panel") && !control.closest(".menu-panel")) continue;
      const isCentre = x === 0.5;
      const other = hit?.closest(CONTROLS + ", label");
      if (isCentre ? !hit || !goesInto(control, hit) : other && !goesInto(control, other) && !isStretched) {
        faults.add(`covered: ${name(control)} by ${hit ? name(hit) : "the edge of the window"}`);
      }
    }
  }
  scrollTo({ top: 0, behavior: "instant" });
  if (tabs) tabs.scrollLeft = tabsAt;

  for (const picture of document.images) {
    if (picture.complete && !picture.naturalWidth) faults.add("no picture: " + picture.src);
  }
  return [...faults];
}
