// Photos are made smaller before they are sent: those of the scanner, and those of each file field with data-shrink, whose
// value is the longest side that is kept, in pixels.
(() => {
  "use strict";

  const QUALITY = 0.8;
  // Beyond this the server takes its time.
  const MAX_PIXELS_AS_IT_IS = 12e6;
  // What cannot be read by anybody is only named by the server, by its beginning.
  const BEGINNING = 64 * 1024;

  const startsWith = (bytes, at, text) => [...text].every((sign, i) => bytes[at + i] === sign.charCodeAt(0));

  // By content, because phones and programs give files any name.
  const isReadByServer = async (file) => {
    const bytes = new Uint8Array(await file.slice(0, 16).arrayBuffer());
    return startsWith(bytes, 0, "\xff\xd8\xff")
      || startsWith(bytes, 0, "\x89PNG")
      || startsWith(bytes, 0, "GIF8")
      || startsWith(bytes, 0, "BM")
      || (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP"));
  };

  // Some browsers read more formats in an image than in a bitmap.
  const decode = async (file) => {
    try {
      return await createImageBitmap(file, { imageOrientation: "from-image" });
    } catch {
      const image = new Image();
      image.src = URL.createObjectURL(file);
      try {
        await image.decode();
        return image;
      } catch {
        return null;
      } finally {
        URL.revokeObjectURL(image.src);
      }
    }
  };

  // A part of a picture as a JPEG of at most so many pixels a side, on white where it is transparent.
  const draw = (source, part, maxSide, quality = QUALITY) => {
    const scale = Math.min(1, maxSide / Math.max(part.width, part.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(part.width * scale));
    canvas.height = Math.max(1, Math.round(part.height * scale));
    const context = canvas.getContext("2d", { alpha: false });
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(source, part.x, part.y, part.width, part.height, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));
  };

  const shrink = async (file, maxSide) => {
    const readable = await isReadByServer(file);
    const picture = await decode(file);
    if (!picture) return readable ? file : file.slice(0, BEGINNING);
    const width = picture.naturalWidth || picture.width;
    const height = picture.naturalHeight || picture.height;
    const small = await draw(picture, { x: 0, y: 0, width, height }, maxSide).catch(() => null);
    picture.close?.();
    if (!small) return file;
    const asItIs = readable && file.size <= small.size && width * height <= MAX_PIXELS_AS_IT_IS;
    return asItIs ? file : small;
  };

  window.photo = { draw, shrink };

  // File fields of forms: the small picture takes the place of the chosen one. A form that is sent meanwhile waits.

  const pending = new WeakMap();

  const replace = async (field) => {
    const chosen = field.files[0];
    const small = await shrink(chosen, Number(field.dataset.shrink));
    if (small === chosen || field.files[0] !== chosen) return;
    const name = small.type === "image/jpeg" ? chosen.name.replace(/\.[^.]*$/, "") + ".jpg" : chosen.name;
    const transfer = new DataTransfer();
    transfer.items.add(new File([small], name, { type: small.type || chosen.type }));
    field.files = transfer.files;
  };

  document.addEventListener("change", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || field.dataset.shrink === undefined || !field.files[0]) return;
    const work = replace(field).catch(() => {}).finally(() => {
      if (pending.get(field.form) === work) pending.delete(field.form);
    });
    pending.set(field.form, work);
  });

  document.addEventListener("submit", (event) => {
    const work = pending.get(event.target);
    if (!work) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    work.then(() => event.target.requestSubmit(event.submitter));
  }, true);
})();
