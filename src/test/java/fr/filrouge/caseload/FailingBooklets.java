package fr.filrouge.caseload;

import fr.filrouge.booklet.Booklets;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** Booklets of a process that stops right after it has opened so many. */
final class FailingBooklets {

  private final Booklets booklets;
  private final AtomicInteger left;

  FailingBooklets(Booklets booklets, int openings) {
    this.booklets = booklets;
    this.left = new AtomicInteger(openings);
  }

  /** The process is no more. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  Booklets booklets() {
    return (Booklets)
        Proxy.newProxyInstance(
            Booklets.class.getClassLoader(),
            new Class<?>[] {Booklets.class},
            (proxy, method, arguments) -> {
              Object answer = answer(method, arguments);
              if (method.getName().equals("open") && left.decrementAndGet() == 0) {
                throw new Crash();
              }
              return answer;
            });
  }

  private Object answer(java.lang.reflect.Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(booklets, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
