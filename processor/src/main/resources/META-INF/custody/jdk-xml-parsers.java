// A parser reads the stream that it is given and leaves it to its giver.
package javax.xml.parsers;

class DocumentBuilder {}

class SAXParser {}
