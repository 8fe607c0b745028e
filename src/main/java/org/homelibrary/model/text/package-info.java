/**
 * Text of every script made comparable: what a person typed cleaned, letters folded, words found, titles and names put
 * in the order of a library. Pure functions, the same on every machine; knows neither books nor stores.
 */
package org.homelibrary.model.text;
