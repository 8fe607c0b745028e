/** What deploys the library: the template read and judged, the scripts run against tools that only write down what they are asked. */
package org.homelibrary.infra;
