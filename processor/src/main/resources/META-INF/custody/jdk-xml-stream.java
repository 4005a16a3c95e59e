// Readers and writers of events owe nothing and do not close what lies below.
package javax.xml.stream;

interface XMLStreamReader {}

interface XMLStreamWriter {}

interface XMLEventReader {}

interface XMLEventWriter {}
