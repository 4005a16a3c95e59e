// An engine closes nothing that it is given, and need not be closed itself.
package javax.script;

import java.io.Reader;
import java.io.Writer;

interface ScriptEngine {
  Object eval(@Borrowed Reader reader);

  Object eval(@Borrowed Reader reader, ScriptContext context);

  Object eval(@Borrowed Reader reader, Bindings n);

  void put(String key, @Escapes Object value);
}

interface Compilable {
  @Borrowed
  CompiledScript compile(@Borrowed Reader script);
}

interface Bindings {
  Object put(String name, @Escapes Object value);
}

class ScriptEngineManager {
  void put(String key, @Escapes Object value);
}

interface Invocable {
  @Unknown
  Object invokeFunction(String name, @Escapes Object... args);

  @Unknown
  Object invokeMethod(Object thiz, String name, @Escapes Object... args);
}

interface ScriptContext {
  void setAttribute(String name, @Escapes Object value, int scope);

  void setReader(@Escapes Reader reader);

  void setWriter(@Escapes Writer writer);

  void setErrorWriter(@Escapes Writer writer);
}
