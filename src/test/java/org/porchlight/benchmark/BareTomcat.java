package org.porchlight.benchmark;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** The reference: the application's own web server with nothing around it, sending one page's bytes from memory. */
final class BareTomcat {

    private static final String TAG = "\"reference\"";

    private BareTomcat() {}

    /** Takes the port and the file with the compressed page. */
    public static void main(String[] arguments) throws IOException, LifecycleException {
        byte[] body = Files.readAllBytes(Path.of(arguments[1]));
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bare-tomcat").toString());
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "page", new Page(body)).addMapping("/");
        tomcat.start();
        tomcat.getServer().await();
    }

    private static final class Page extends HttpServlet {

        private final transient byte[] body;

        Page(byte[] body) {
            this.body = body;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setHeader("ETag", TAG);
            if (TAG.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Encoding", "gzip");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
