package java.nio.charset;

class Charset {
  static Charset forName(String charsetName)
      throws IllegalCharsetNameException, UnsupportedCharsetException;
}
