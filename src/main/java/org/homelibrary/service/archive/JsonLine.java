package org.homelibrary.service.archive;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import org.homelibrary.model.WireName;

/** Builds an object of an archive; fields without a value are left out. */
final class JsonLine {

    /** Made once: looking for it takes longer than what it does. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(null);

    private final JsonObjectBuilder fields = JSON.createObjectBuilder();

    /** @param value written as its text; null for none */
    JsonLine with(String name, Object value) {
        if (value instanceof WireName named) {
            fields.add(name, named.wire());
        } else if (value instanceof Integer number) {
            fields.add(name, number);
        } else if (value instanceof Boolean flag) {
            fields.add(name, flag);
        } else if (value instanceof JsonObject object) {
            addUnlessEmpty(name, object);
        } else if (value != null) {
            fields.add(name, value.toString());
        }
        return this;
    }

    JsonLine withTexts(String name, Collection<String> texts) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        texts.forEach(array::add);
        return texts.isEmpty() ? this : add(name, array);
    }

    JsonLine withObjects(String name, Collection<JsonObject> objects) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        objects.forEach(array::add);
        return objects.isEmpty() ? this : add(name, array);
    }

    private JsonLine add(String name, JsonArrayBuilder array) {
        fields.add(name, array);
        return this;
    }

    private void addUnlessEmpty(String name, JsonObject object) {
        if (!object.isEmpty()) {
            fields.add(name, object);
        }
    }

    JsonObject build() {
        return fields.build();
    }
}
