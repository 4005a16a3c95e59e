package javax.naming.directory;

import javax.naming.Name;

// Made from a set of properties it is a connection; without any it is the container's.
@MustRelease(value = "close", idempotent = true)
class InitialDirContext {
  @Borrowed
  InitialDirContext();

  @Borrowed
  InitialDirContext(boolean lazy);
}

interface DirContext {
  void bind(Name name, @Escapes Object obj, Attributes attrs);

  void bind(String name, @Escapes Object obj, Attributes attrs);

  void rebind(Name name, @Escapes Object obj, Attributes attrs);

  void rebind(String name, @Escapes Object obj, Attributes attrs);

  @Unknown
  DirContext createSubcontext(Name name, Attributes attrs);

  @Unknown
  DirContext createSubcontext(String name, Attributes attrs);

  @Unknown
  DirContext getSchema(Name name);

  @Unknown
  DirContext getSchema(String name);
}
